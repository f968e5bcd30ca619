import { run } from 'graphile-worker'
export const httpRunsJobs = run
