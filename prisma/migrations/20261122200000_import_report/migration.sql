ALTER TABLE "master_import" ADD COLUMN     "report" JSONB;
