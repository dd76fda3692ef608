//! The clock of the machine.

use crate::app::Clock;
use crate::model::calendar::{FIRST_YEAR, Month};

/// The time now, where the user is. A clock set to an impossible year reads as the first month there is.
#[expect(clippy::disallowed_methods, reason = "the one place that asks for the day")]
pub fn now() -> Clock {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(FIRST_YEAR);
    Clock {
        seconds: (now.get_time() / 1000.0) as i64,
        hour: now.get_hours(),
        minute: now.get_minutes(),
        day: now.get_date(),
        month: Month::new(year, now.get_month() + 1).unwrap_or(Month::january(FIRST_YEAR)),
    }
}
