// Paths below /api that nothing else answers. Without it a page would, and a page decodes what is sent to it.
import { nowhere } from '@/lib/http/nowhere'

export { nowhere as DELETE, nowhere as GET, nowhere as HEAD, nowhere as PATCH, nowhere as POST, nowhere as PUT }
