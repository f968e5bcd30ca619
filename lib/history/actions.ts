'use server'
import { CheckHistory, checkHistory } from '@/lib/history/check-history'
// What pages may do with the history.
import { action } from '@/lib/http/action'

export const checkHistoryAction = action(CheckHistory, checkHistory)
