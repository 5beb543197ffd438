/** The test file of the antivirus makers. In two pieces, so that no scanner takes away this source. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}${'$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
