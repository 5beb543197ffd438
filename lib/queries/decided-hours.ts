/**
 * How long the fund took, said once (R-CLK-6): every decision that fell after $1 and until $2 and stood, with the hours
 * that the case lay with the fund from its receipt to that decision, all stretches together. What lay with the applicant
 * is left out.
 */
export const decidedHours = `
  SELECT d.application_id, d.action, d.at, spent.hours
    FROM application_event d
   CROSS JOIN LATERAL (
     SELECT sum(extract(epoch FROM walked.next - walked.at)) / 3600 AS hours
       FROM (SELECT to_status, at, lead(at) OVER (ORDER BY id) AS next FROM application_event e
              WHERE e.application_id = d.application_id AND e.id <= d.id) walked
      WHERE walked.to_status IN ('SUBMITTED', 'RESUBMITTED', 'ON_HOLD')) spent
   WHERE d.action IN ('approve', 'reject', 'sendBack') AND d.at > $1 AND d.at <= $2 AND spent.hours IS NOT NULL
     AND NOT EXISTS (SELECT FROM decision u WHERE u.application_id = d.application_id AND u.at = d.at
                        AND u.undone_at IS NOT NULL)`

/** Over rows (step, hours). */
export const middleAndMost = `
  count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float8 AS median,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float8 AS p90`
