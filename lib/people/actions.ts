'use server'
// What pages may do with people.
import { action } from '@/lib/door/action'
import { SetUp, setUp } from '@/lib/people/set-up'

export const setUpAction = action(SetUp, setUp)
