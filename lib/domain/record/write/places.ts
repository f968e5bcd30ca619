// Where in the product a fact of the record is to be seen.

export const releasePlace = (releaseId: string) => `/releases/${releaseId}`
export const itemPlace = (releaseId: string, itemId: string) => `${releasePlace(releaseId)}#item-${itemId}`
export const runsPlace = (releaseId: string, itemId: string) => `${releasePlace(releaseId)}/items/${itemId}/runs`
export const filePlace = (evidenceId: string) => `/api/v1/evidence/${evidenceId}`
/** The row of an item in this record. */
export const rowPlace = (itemId: string) => `#item-${itemId}`
