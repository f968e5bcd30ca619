// Signing in and out.
import { signInHandler } from '@/lib/http/sign-in/sign-in-handler'

export { signInHandler as GET, signInHandler as POST }
