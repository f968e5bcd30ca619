// Signing in and out.
import { signInHandler } from '@/lib/door/sign-in-handler'

export { signInHandler as GET, signInHandler as POST }
