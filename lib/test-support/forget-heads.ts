import { headKey } from '@/lib/adapters/audit-chain'
import { newest } from '@/lib/adapters/audit-heads'
import { store } from '@/lib/adapters/storage/open-store'

/** A test that empties the tables begins a new log; the store must not know of another. */
export const forgetHeads = () => store().remove(headKey(newest))
