import { createTransport } from 'nodemailer'
export const transport = createTransport({})
