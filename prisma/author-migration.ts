// Prints the SQL that leads from one schema file to another:
// `node --experimental-wasm-modules --import tsx prisma/author-migration.ts OLD.prisma|empty [DATABASE_URL]`.
// Prisma's own engine writes it (as WebAssembly, so nothing is downloaded); constraints that Prisma cannot say are added by hand afterwards.
import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'

const [from = 'empty', databaseUrl = process.env.DATABASE_URL ?? ''] = process.argv.slice(2)
const current = 'prisma/schema.prisma'
const container = (path: string) => ({ path, content: readFileSync(path, 'utf8') })

const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }))
const engine = await SchemaEngine.new({ datamodels: [[current, readFileSync(current, 'utf8')]] }, () => {}, adapter)
const { stdout } = await engine.diff({
  from: from === 'empty' ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [container(from)] },
  to: { tag: 'schemaDatamodel', files: [container(current)] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
process.stdout.write(stdout ?? '')
