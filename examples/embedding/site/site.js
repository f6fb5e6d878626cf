const element = document.querySelector('order-requests');
element.lang =
  new URLSearchParams(location.search).get('language') ?? document.documentElement.lang;

/** A marketplace's own back end knows who is signed in, and has a token for them. */
element.getToken = async () => {
  const response = await fetch(`/token${location.search}`);
  if (!response.ok) throw new Error(`/token: HTTP ${response.status}`);
  return response.text();
};

const names = [
  'orderloaded',
  'orderchanged',
  'requestopened',
  'requestanswered',
  'requestwithdrawn',
  'requestexpired',
  'ordererror',
];

for (const name of names) {
  // Events bubble: the page listens where it likes.
  document.addEventListener(name, ({ type, detail }) => {
    const line = document.createElement('li');
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    document.querySelector('#events').append(line);
  });
}
