// What a browser may load and run on a page of ours, and what an answer tells it besides.

/**
 * For pages: scripts and styles that carry this answer's nonce, and what such scripts load. No inline code, no style
 * attributes.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For answers that are no pages: nothing is loaded, whatever is made of them. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** What no page of ours uses. Passkeys and the clipboard stay. */
export const PERMISSIONS_POLICY = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Two years. Null where people come without TLS, which a browser would then refuse to try again. */
export function transportSecurity(address: string): string | null {
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? 'max-age=63072000' : null
}
