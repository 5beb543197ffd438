-- The same paper scanned twice is found by its file (R-CLK-3).
CREATE INDEX "notice_scan_sha256_idx" ON "notice"("scan_sha256");
