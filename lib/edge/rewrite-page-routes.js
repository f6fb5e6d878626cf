/**
 * Runs at CloudFront before it looks for a file (cloudfront-js-2.0, which has no modules).
 *
 * `/orders/…` and the page's other routes are no files: all of them are `index.html`. Whatever has a
 * dot in its last segment is a file, and missing if there is none.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler({ request }) {
  const lastSegment = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (!lastSegment.includes('.')) request.uri = '/index.html';
  return request;
}
