'use server'
// What pages may do with notices and channels.
import { action } from '@/lib/http/action'
import {
  AddChannel,
  addChannel,
  OneChannel,
  removeChannel,
  SendAgain,
  sendDeliveryAgain,
  tryChannel,
} from '@/lib/notify/change-channels'
import { ChangeMailPreferences, changeMailPreferences } from '@/lib/notify/mail-preferences'
import { MarkNotifications, markNotifications } from '@/lib/notify/mark-notifications'

export const markNotificationsAction = action(MarkNotifications, markNotifications, { afterwards: 'refresh' })
export const changeMailPreferencesAction = action(ChangeMailPreferences, changeMailPreferences)
export const addChannelAction = action(AddChannel, addChannel, { afterwards: 'refresh' })
export const removeChannelAction = action(OneChannel, removeChannel, { afterwards: 'refresh' })
export const tryChannelAction = action(OneChannel, tryChannel, { afterwards: 'refresh' })
export const sendDeliveryAgainAction = action(SendAgain, sendDeliveryAgain, { afterwards: 'refresh' })
