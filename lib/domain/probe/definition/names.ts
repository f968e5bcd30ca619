// The names that whoever writes a probe may use: of the environment and of earlier probes. Of a secret there is only its name.

export type CommandName = { name: string; words: string; params: Record<string, string>; changes: boolean }

export type ProbeNames = {
  variables: { name: string; value: string }[]
  secrets: string[]
  /** `from` is the title of the item whose probe captures it. */
  captures: { name: string; from?: string }[]
  hosts: { name: string; address: string }[]
  databases: string[]
  commands: CommandName[]
}
