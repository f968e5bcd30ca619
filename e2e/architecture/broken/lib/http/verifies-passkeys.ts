import { verifyAuthenticationResponse } from '@simplewebauthn/server'
export const verify = verifyAuthenticationResponse
