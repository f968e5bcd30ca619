// The kind `tcp`: whether somebody accepts connections on a port.
import { z } from 'zod'
import { Host, Port, writePlace } from '@/lib/domain/probe/kinds/fields'
import { COMMON, defineKind, Timings, VIA, writeVia } from '@/lib/domain/probe/kinds/kind'

const TcpDefinition = z
  .strictObject({
    kind: z.literal('tcp'),
    host: Host.describe('The name or address to connect to. The environment must list it. {{NAME}} takes a variable.'),
    port: Port.describe('The port, from 1 to 65535, or a variable that holds it.'),
    via: VIA,
    ...COMMON,
  })
  .describe('A connection to a port, opened and closed again without sending anything.')

const TcpYield = z.object({
  connected: z
    .boolean()
    .describe(
      'True when the connection was accepted, false when it was refused on every address of the host. A host that never answers is an error: silence does not prove a closed port.',
    ),
  time: Timings.describe('How long it took, in milliseconds: dns, connect, total.'),
})

export const tcp = defineKind({
  title: 'TCP port',
  explain:
    'Opens a connection and closes it. Expect connected for a port that must be open, and !connected for one that must be closed.',
  example: 'connected && time.connect < 500',
  definition: TcpDefinition,
  yields: TcpYield,
  host: ({ host }) => host,
  line: ({ host, port, via }) => `tcp ${writePlace(host, port)}${writeVia(via)}`,
  isPushed: false,
  changesSomething: () => false,
  plan: ({ host, port, via }) => ({
    does: 'Opens a connection and closes it. Nothing is sent.',
    exact: `connect to ${host}:${port}`,
    goal: { to: 'address', host, port: Number(port), via },
    bytes: 'Nothing is read.',
  }),
  fill: (definition, filler) => ({
    ...definition,
    host: filler.host(definition.host),
    port: filler.port(definition.port),
    ...(definition.via !== undefined && { via: filler.unsent(definition.via) }),
  }),
})
