-- Never written: a second factor given again counts by second_factor_at.
ALTER TABLE "session" DROP COLUMN "step_up_at";
