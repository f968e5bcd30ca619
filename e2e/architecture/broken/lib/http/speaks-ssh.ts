import ssh2 from 'ssh2'
export const client = new ssh2.Client()
