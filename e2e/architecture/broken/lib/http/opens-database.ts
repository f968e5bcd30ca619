import pg from 'pg'

export const rows = async (client: pg.Client) => (await client.query('SELECT 1')).rows
