'use server'
// What pages may do with notices and channels.
import { action } from '@/lib/door/action'
import {
  AddChannel,
  addChannel,
  OneChannel,
  removeChannel,
  SendAgain,
  sendDeliveryAgain,
  tryChannel,
} from '@/lib/notify/change-channels'
import { ChooseMail, chooseMail } from '@/lib/notify/choose-mail'
import { MarkNews, markNews } from '@/lib/notify/mark-news'

export const markNewsAction = action(MarkNews, markNews, { afterwards: 'refresh' })
export const chooseMailAction = action(ChooseMail, chooseMail)
export const addChannelAction = action(AddChannel, addChannel, { afterwards: 'refresh' })
export const removeChannelAction = action(OneChannel, removeChannel, { afterwards: 'refresh' })
export const tryChannelAction = action(OneChannel, tryChannel, { afterwards: 'refresh' })
export const sendDeliveryAgainAction = action(SendAgain, sendDeliveryAgain, { afterwards: 'refresh' })
