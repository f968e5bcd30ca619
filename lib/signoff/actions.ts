'use server'
// What pages may do with sign-offs.
import { action } from '@/lib/http/action'
import { AcknowledgeSeparation, acknowledgeSeparation } from '@/lib/signoff/acknowledge-separation'
import { AssignCondition, assignCondition } from '@/lib/signoff/assign-condition'
import { CloseCondition, closeCondition } from '@/lib/signoff/close-condition'
import { MakeDelegation, makeDelegation } from '@/lib/signoff/make-delegation'
import { ReadAssignable, readAssignable } from '@/lib/signoff/read-assignable'
import { ReadChallenge, readChallenge } from '@/lib/signoff/read-challenge'
import { ReadHandOver, readHandOver } from '@/lib/signoff/read-hand-over'
import { RemindRole, remindRole } from '@/lib/signoff/remind-role'
import { RevokeDelegation, revokeDelegation } from '@/lib/signoff/revoke-delegation'
import { Sign, sign } from '@/lib/signoff/sign'
import { StartIdentityProof, startIdentityProof } from '@/lib/signoff/start-identity-proof'
import { SupersedeSignature, supersedeSignature } from '@/lib/signoff/supersede-signature'
import { WithdrawSignature, withdrawSignature } from '@/lib/signoff/withdraw-signature'

export const acknowledgeSeparationAction = action(AcknowledgeSeparation, acknowledgeSeparation)
export const readHandOverAction = action(ReadHandOver, readHandOver)
export const readAssignableAction = action(ReadAssignable, readAssignable)
export const readChallengeAction = action(ReadChallenge, readChallenge)
export const startIdentityProofAction = action(StartIdentityProof, startIdentityProof)
export const signAction = action(Sign, sign)
export const supersedeSignatureAction = action(SupersedeSignature, supersedeSignature, { afterwards: 'refresh' })
export const withdrawSignatureAction = action(WithdrawSignature, withdrawSignature, { afterwards: 'refresh' })
export const assignConditionAction = action(AssignCondition, assignCondition, { afterwards: 'refresh' })
export const closeConditionAction = action(CloseCondition, closeCondition, { afterwards: 'refresh' })
export const remindRoleAction = action(RemindRole, remindRole, { afterwards: 'refresh' })
export const makeDelegationAction = action(MakeDelegation, makeDelegation, { afterwards: 'refresh' })
export const revokeDelegationAction = action(RevokeDelegation, revokeDelegation, { afterwards: 'refresh' })
