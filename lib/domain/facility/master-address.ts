import { prefectureName, prefectureOfAddress } from '@/lib/domain/facility/prefecture'

/**
 * D-10: the master keeps addresses as published, and most leave the prefecture out; forms, lists and notices need it
 * in front (※1 都道府県名から省略せずに記入).
 */
export function addressWithPrefecture(prefecture: string, address: string): string {
  return prefectureOfAddress(address) === undefined
    ? (prefectureName(prefecture) ?? '') + address.trim()
    : address.trim()
}
