// Passwords: argon2id with the library's defaults, which are OWASP's first choice (19 MiB, 2 passes, 1 lane).
import { hash, verify } from '@node-rs/argon2'

/** The PHC string to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

let decoy: Promise<string> | undefined

/**
 * True when the password is right. Without a stored hash it verifies a decoy all the same,
 * so that an unknown account answers in the time of a known one.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('a decoy that no account has')
  const right = await verify(stored ?? (await decoy), password)
  return right && stored !== null
}
