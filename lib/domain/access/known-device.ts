// What a browser is given after a sign-in, so that strangers who try passwords cannot keep its owner out.

/** Seconds. Each sign-in begins it anew. */
export const DEVICE_SECONDS = 180 * 86_400

/**
 * What is signed: for whom, which browser, and under which password. A new password makes every mark of before
 * worthless.
 */
export const deviceText = (userId: string, passwordHash: string, deviceId: string): string =>
  JSON.stringify(['known device', userId, passwordHash, deviceId])

/** The name of the cookie, from the digest of a person's id: people who share a browser have one each. */
export const deviceCookie = (userDigest: string): string => `countersign-device-${userDigest.slice(0, 16)}`

const MARK = /^([0-9a-f-]{36})\.([0-9a-f]{64})$/

export const writeMark = (deviceId: string, signature: string): string => `${deviceId}.${signature}`

/** The parts of a mark, or null when it is none. Whether the signature is right is for the caller to say. */
export function readMark(mark: string | undefined): { deviceId: string; signature: string } | null {
  const [, deviceId, signature] = MARK.exec(mark ?? '') ?? []
  return deviceId && signature ? { deviceId, signature } : null
}
