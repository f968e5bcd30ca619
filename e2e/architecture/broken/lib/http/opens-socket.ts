import { connect } from 'node:net'
export const httpOpensSocket = connect
