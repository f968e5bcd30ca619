'use server'
// What pages may do with people.
import { action } from '@/lib/http/action'
import { ChangeUser, changeUser } from '@/lib/people/accounts/change-user'
import { endInvitation, InviteUser, inviteUser, RevokeInvitation } from '@/lib/people/accounts/invite-user'
import { ChangePassword, changePassword, OfferPassword, offerPassword } from '@/lib/people/accounts/set-password'
import { SetUp, setUp } from '@/lib/people/accounts/set-up'
import { ChangeProfile, changeProfile } from '@/lib/people/change-profile'
import {
  RemoveGroupMapping,
  removeMapping,
  SaveGroupMapping,
  saveMapping,
} from '@/lib/people/groups/save-group-mapping'
import {
  AddPasskey,
  AskNewPasskey,
  AskPasskey,
  addPasskey,
  askNewPasskey,
  askPasskey,
  ReadSignInMethods,
  RemovePasskey,
  readSignInMethods,
  removePasskey,
} from '@/lib/people/sign-in/add-passkey'
import {
  EndOtherSessions,
  EndSession,
  EndSessionsOf,
  endOtherSessions,
  endSession,
  endSessionsOf,
} from '@/lib/people/sign-in/end-sessions'
import { ReadSignOutUrl, readSignOutUrl } from '@/lib/people/sign-in/read-sign-out-url'
import {
  ConfirmedByCode,
  ConfirmSecondFactor,
  confirmSecondFactor,
  OfferSecondFactor,
  offerSecondFactor,
  ResetSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from '@/lib/people/sign-in/second-factor'
import { EndToken, endToken, RotateToken, rotateToken } from '@/lib/people/tokens/change-token'
import { CreateToken, createToken } from '@/lib/people/tokens/create-token'

export const setUpAction = action(SetUp, setUp, { counted: 'set-up from a network' })
export const changeUserAction = action(ChangeUser, changeUser, { afterwards: 'refresh' })
export const inviteUserAction = action(InviteUser, inviteUser, { afterwards: 'refresh' })
export const revokeInvitationAction = action(RevokeInvitation, endInvitation, { afterwards: 'refresh' })
export const offerPasswordAction = action(OfferPassword, offerPassword)
export const endSessionsOfAction = action(EndSessionsOf, endSessionsOf, { afterwards: 'refresh' })
export const changeProfileAction = action(ChangeProfile, changeProfile, { afterwards: 'refresh' })
export const changePasswordAction = action(ChangePassword, changePassword, { afterwards: 'refresh' })
export const endSessionAction = action(EndSession, endSession, { afterwards: 'refresh' })
export const endOtherSessionsAction = action(EndOtherSessions, endOtherSessions, { afterwards: 'refresh' })
export const askNewPasskeyAction = action(AskNewPasskey, askNewPasskey)
export const addPasskeyAction = action(AddPasskey, addPasskey, { afterwards: 'refresh' })
export const removePasskeyAction = action(RemovePasskey, removePasskey, { afterwards: 'refresh' })
export const askPasskeyAction = action(AskPasskey, askPasskey)
export const readSignInMethodsAction = action(ReadSignInMethods, readSignInMethods)
export const readSignOutUrlAction = action(ReadSignOutUrl, readSignOutUrl)
export const offerSecondFactorAction = action(OfferSecondFactor, offerSecondFactor)
export const confirmSecondFactorAction = action(ConfirmSecondFactor, confirmSecondFactor)
export const removeSecondFactorAction = action(ConfirmedByCode, removeSecondFactor, { afterwards: 'refresh' })
export const renewRecoveryCodesAction = action(ConfirmedByCode, renewRecoveryCodes)
export const resetSecondFactorAction = action(ResetSecondFactor, resetSecondFactor, { afterwards: 'refresh' })
export const createTokenAction = action(CreateToken, createToken, { afterwards: 'refresh' })
export const rotateTokenAction = action(RotateToken, rotateToken, { afterwards: 'refresh' })
export const revokeTokenAction = action(EndToken, endToken, { afterwards: 'refresh' })
export const saveGroupMappingAction = action(SaveGroupMapping, saveMapping, { afterwards: 'refresh' })
export const removeGroupMappingAction = action(RemoveGroupMapping, removeMapping, { afterwards: 'refresh' })
