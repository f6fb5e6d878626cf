/** Each test opens a tab of its own: what one has typed is no draft for the next. */
afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
