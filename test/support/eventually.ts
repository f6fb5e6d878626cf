/** Asks again for some seconds until it holds. */
export const eventually = async (holds: () => Promise<void>): Promise<void> => {
  for (let tries = 50; tries > 0; tries -= 1) {
    const failed = await holds().then(
      () => false,
      () => true,
    );
    if (!failed) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await holds();
};
