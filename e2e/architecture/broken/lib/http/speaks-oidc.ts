import { Issuer } from 'openid-client'
export const discover = Issuer.discover
