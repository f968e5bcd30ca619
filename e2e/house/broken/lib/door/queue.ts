import { run } from 'graphile-worker'
export const doorRunsJobs = run
