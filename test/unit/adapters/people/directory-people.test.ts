import { directoryPeople } from '../../../../lambdas/adapters/people/directory-people.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';

const pauses: number[] = [];
const people = directoryPeople({
  url: 'https://id.example.com/people',
  secret: async () => 'token',
  pause: async (ms) => void pauses.push(ms),
});
const jo = { sub: 'jo', email: 'jo@example.com', email_verified: true, locale: 'de' };
const answers = jest.spyOn(globalThis, 'fetch');
const json =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status });

beforeEach(() => {
  answers.mockReset();
  pauses.length = 0;
});

it('somebody is found by id, with the token that the directory wants', async () => {
  answers.mockImplementation(json({ ...jo, sub: 'j/o' }));

  await expect(people.find('j/o')).resolves.toMatchObject({ email: jo.email, locale: 'de' });
  expect(answers).toHaveBeenCalledWith(
    'https://id.example.com/people/j%2Fo',
    expect.objectContaining({
      headers: { authorization: 'Bearer token', accept: 'application/json' },
      redirect: 'error',
      signal: expect.any(AbortSignal),
    }),
  );
});

it('whom it does not know is nobody, and so is whose address is not verified', async () => {
  answers.mockImplementation(json({}, 404));
  await expect(people.find('jo')).resolves.toBeUndefined();
  answers.mockImplementation(json({ ...jo, email_verified: false }));
  await expect(people.find('jo')).resolves.toBeUndefined();
});

it('it is asked three times, with pauses', async () => {
  answers
    .mockImplementationOnce(json({}, 503))
    .mockRejectedValueOnce(new TypeError('fetch failed'));
  answers.mockImplementation(json(jo));

  await expect(people.find('jo')).resolves.toMatchObject({ email: jo.email });
  expect(pauses).toHaveLength(2);
});

it.each([
  ['it is down', async () => Promise.reject(new TypeError('fetch failed'))],
  ['it has too much to do', json({}, 429)],
  ['it answers what is no JSON', async () => new Response('<html>')],
  ['it answers without end', json({ ...jo, picture: 'A'.repeat(100_000) })],
])('when %s, that is an outage', async (_, answer) => {
  answers.mockImplementation(answer);

  await expect(people.find('jo')).rejects.toThrow(Unavailable);
  expect(answers).toHaveBeenCalledTimes(3);
});

it.each([
  ['refuses', json({}, 401)],
  ['answers about somebody else', json({ ...jo, sub: 'robin' })],
])('when it %s, that is a fault that names nobody, and is not asked again', async (_, answer) => {
  answers.mockImplementation(answer);

  await expect(people.find('jo')).rejects.toThrow(
    /^The directory answered \d+ about no or another/,
  );
  expect(answers).toHaveBeenCalledTimes(1);
});
