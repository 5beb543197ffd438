-- 運用業務の確認 (R-APP-12).
ALTER TABLE "facility" ADD COLUMN     "operation_checked_at" TIMESTAMPTZ(3);
