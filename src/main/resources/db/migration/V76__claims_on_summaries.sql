-- Whether a claim has its place in the summary of its passage rather than in the author's text, and keeps it there when that text comes.
alter table claim_version add column in_summary boolean default false not null;
update claim_version set in_summary = true where exists (
  select 1 from claim join passage on passage.analysis_id = claim.analysis_id
  where claim.id = claim_version.claim_id and passage.number = claim_version.passage and passage.text is null);

-- The name that a digest's file gave a claim which came from there; it does not come again, whatever people made of it.
alter table claim add column digest_name varchar(200);
