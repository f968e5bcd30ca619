// What egress is told: which hosts may be reached, and which never. It decides nothing itself.

/**
 * One host that may be reached. `host` is an exact name, `*.suffix` (any name below it) or a literal address. Without `ports`, every port.
 * With `cidrs`, every address of the name must lie in one of them; that is also how private addresses of a name are allowed.
 */
export type EgressRule = { host: string; ports?: number[]; cidrs?: string[] }

/** A place that is refused whatever the rules say: the product's own database. */
export type Endpoint = { host: string; port: number }
