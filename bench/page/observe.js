/* Runs in the browser, before the page: keeps what the browser measures of it in `window.vitals`. */
window.vitals = {};

const keep = ({ name, value }) => {
  window.vitals[name] = value;
};
webVitals.onLCP(keep, { reportAllChanges: true });
webVitals.onCLS(keep, { reportAllChanges: true });

const longest = (list) => {
  const interactions = list.getEntries().filter(({ interactionId }) => interactionId);
  const times = interactions.map(({ duration }) => duration);
  window.vitals.slowest = Math.max(window.vitals.slowest ?? 0, ...times);
};
// 16 ms is the least that browsers tell of.
new PerformanceObserver(longest).observe({ type: 'event', durationThreshold: 16 });
