//! The limits a scenario file must keep. They are far beyond any city; what is beyond them is a mistake or an attack.

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The longest name of a scenario, place, group, unit, ward or khu phố, in characters.
pub const LONGEST_NAME_CHARACTERS: usize = 200;
/// The longest section of the document a provenance may name, in characters.
pub const LONGEST_SECTION_CHARACTERS: usize = 40;
/// The largest identity.
pub const LARGEST_ID: u32 = 1_000_000_000;
/// The most groups of units.
pub const MOST_GROUPS: usize = 200;
/// The most units.
pub const MOST_UNITS: usize = 2_000;
/// The most lines.
pub const MOST_LINES: usize = 20_000;
/// The most targets.
pub const MOST_TARGETS: usize = 50;
/// The most milestones of a target.
pub const MOST_MILESTONES: usize = 100;
/// The most ways a past record can tell apart.
pub const MOST_PAST_WAYS: usize = 10;
/// The most wards.
pub const MOST_WARDS: usize = 300;
/// The most khu phố, in all wards together.
pub const MOST_QUARTERS: usize = 3_000;
/// The most stages of a route.
pub const MOST_STAGES: usize = 20;
/// The longest duration of a stage, in months.
pub const LONGEST_STAGE_MONTHS: u32 = 120;
/// The most days off a scenario can name.
pub const MOST_DAYS_OFF: usize = 400;
/// The most capacities a scenario can name.
pub const MOST_CAPACITIES: usize = 500;
/// The most people a capacity, a cell or an indicator can count.
pub const MOST_COUNTED: u32 = 100_000;
/// The most khu phố one can be merged from.
pub const MOST_MERGED: usize = 50;
/// The most points of difficulty of a change.
pub const MOST_DIFFICULTY: u32 = 1_000;
/// The largest establishment of a unit, in posts.
pub const MOST_POSTS_OF_UNIT: u32 = 1_000_000;
/// The largest base of a block, and the largest target and milestone, in posts.
pub const MOST_POSTS_OF_BLOCK: u32 = 10_000_000;
/// The most posts of a line.
pub const MOST_POSTS_OF_LINE: u32 = 5_000;
/// The most posts of all lines together: the exact distribution of their sum is computed.
pub const MOST_POSTS_PLANNED: u32 = 10_000;
/// The largest target as a share of the base, in percent.
pub const LARGEST_TARGET_PERCENT: i64 = 100;
/// The largest factor by which a circumstance moves odds.
pub const LARGEST_ODDS_FACTOR: i64 = 1_000;
/// The longest span from the first month to the last, in months.
pub const LONGEST_HORIZON_MONTHS: i32 = 600;
/// The most changes of the law.
pub const MOST_OVERRIDES: usize = 500;
/// The most people of a roster.
pub const MOST_PEOPLE: usize = 30_000;
/// The longest code of a person, in characters.
pub const LONGEST_CODE_CHARACTERS: usize = 40;
/// The largest coefficient of a salary scale.
pub const LARGEST_COEFFICIENT: i64 = 20;
/// The most months of social insurance.
pub const MOST_INSURANCE_MONTHS: u32 = 900;
/// The largest monthly salary, in đồng.
pub const LARGEST_SALARY_DONG: i64 = 1_000_000_000;
/// The most ancestors a file records.
pub const MOST_ANCESTORS: usize = 8;
/// The most versions a file remembers of each sort.
pub const MOST_VERSIONS: usize = 1_000;
