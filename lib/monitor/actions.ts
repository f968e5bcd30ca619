'use server'
// What pages may do about monitoring.
import { action } from '@/lib/http/action'
import { AccountForCheckIns, accountForCheckIns } from '@/lib/monitor/account-for-check-ins'
import { AddMetric, addMetric } from '@/lib/monitor/add-metric'
import { AssignCheckIn, assignCheckIn } from '@/lib/monitor/assign-check-in'
import { DoCheckIn, doCheckIn } from '@/lib/monitor/do-check-in'
import { FeedMetric, feedMetric } from '@/lib/monitor/feed-metric'
import { MarkDeployed, markDeployed } from '@/lib/monitor/mark-deployed'
import { PlanWindow, planWindow } from '@/lib/monitor/plan-window'

export const markDeployedAction = action(MarkDeployed, markDeployed, { afterwards: 'refresh' })
export const doCheckInAction = action(DoCheckIn, doCheckIn, { afterwards: 'refresh' })
export const accountForCheckInsAction = action(AccountForCheckIns, accountForCheckIns, { afterwards: 'refresh' })
export const assignCheckInAction = action(AssignCheckIn, assignCheckIn, { afterwards: 'refresh' })
export const planWindowAction = action(PlanWindow, planWindow, { afterwards: 'refresh' })
export const addMetricAction = action(AddMetric, addMetric, { afterwards: 'refresh' })
export const feedMetricAction = action(FeedMetric, feedMetric, { afterwards: 'refresh' })
