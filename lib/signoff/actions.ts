'use server'
// What pages may do with sign-offs.
import { action } from '@/lib/door/action'
import { ReadChallenge, readChallenge } from '@/lib/signoff/read-challenge'
import { Sign, sign } from '@/lib/signoff/sign'

export const readChallengeAction = action(ReadChallenge, readChallenge)
export const signAction = action(Sign, sign)
