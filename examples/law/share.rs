//! Shares as the document prints them: rounded, cut off, and which bases fit a printed share.

use lo_trinh::model::quantity::{Ratio, divide_half_up};

/// `75/111` in percent: the exact figure to ten decimals, rounded and cut off at one and two.
pub fn share(text: &str) -> Result<String, String> {
    let wrong = || format!("cannot read {text}: a share is written 75/111");
    let (part, whole) = text.split_once('/').ok_or_else(wrong)?;
    let part: i64 = part.trim().parse().map_err(|_| wrong())?;
    let whole: i64 = whole.trim().parse().map_err(|_| wrong())?;
    let ratio = Ratio { part, whole };
    let rounded = |scale| ratio.scaled(scale).ok_or_else(wrong);
    let cut = |scale| ratio.truncated(scale).ok_or_else(wrong);
    Ok(format!(
        "{text}: rounded {} % and {} %, cut off {} % and {} %",
        decimal(rounded(10_000)?, 2),
        decimal(rounded(1_000)?, 1),
        decimal(cut(10_000)?, 2),
        decimal(cut(1_000)?, 1),
    ))
}

/// The bases of which so many posts print as a percentage of one decimal, and those of which that percentage is also so many posts.
pub fn bases(posts: &str, percent: &str) -> Result<String, String> {
    let wrong = || "posts are a whole number, the percentage has at most one decimal".to_owned();
    let posts: i64 = posts.parse().map_err(|_| wrong())?;
    let (whole, tenth) = percent.split_once('.').unwrap_or((percent, "0"));
    let tenths: i64 = format!("{whole}{tenth}").parse().map_err(|_| wrong())?;
    if tenth.len() != 1 || tenths <= 0 || !(1..=1_000_000).contains(&posts) {
        return Err(wrong());
    }
    let prints = |base: &i64| divide_half_up(posts * 1_000, *base) == Some(tenths);
    let both = |base: &i64| prints(base) && divide_half_up(base * tenths, 1_000) == Some(posts);
    let middle = posts * 1_000 / tenths;
    let fitting: Vec<i64> = (middle / 2..=middle * 2 + 1)
        .filter(|base| *base > 0)
        .filter(prints)
        .collect();
    let exact: Vec<i64> = fitting.iter().copied().filter(|base| both(base)).collect();
    let ends = |list: &[i64]| list.first().copied().zip(list.last().copied());
    let Some((first, last)) = ends(&fitting) else {
        return Err("no base fits".to_owned());
    };
    let nearest = divide_half_up(posts * 1_000, tenths).unwrap_or_default();
    let mut answer = format!(
        "nearest {nearest}; prints alike {first} to {last}, which leaves {} to {}",
        first - posts,
        last - posts
    );
    if let Some((first, last)) = ends(&exact) {
        answer += &format!("; both ways {first} to {last}");
    }
    Ok(answer)
}

fn decimal(number: i64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    format!(
        "{}.{:0width$}",
        number / unit,
        number % unit,
        width = places as usize
    )
}
