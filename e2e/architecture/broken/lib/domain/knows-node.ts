import { readFileSync } from 'node:fs'
export const domainReads = readFileSync
