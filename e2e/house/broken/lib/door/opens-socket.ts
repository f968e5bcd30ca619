import { connect } from 'node:net'
export const doorOpensSocket = connect
