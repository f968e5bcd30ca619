'use server'
// What pages may do with the history.
import { action } from '@/lib/door/action'
import { CheckHistory, checkHistory } from '@/lib/history/check-history'

export const checkHistoryAction = action(CheckHistory, checkHistory)
