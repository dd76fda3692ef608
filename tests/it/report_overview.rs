//! The overview as data.
use lo_trinh::model::evaluate;
use lo_trinh::report::overview::{Opened, overview};
use lo_trinh::text::Language;

#[test]
fn dump() {
    for s in [
        lo_trinh::baseline::document_scenario(),
        lo_trinh::baseline::example_scenario(),
        lo_trinh::baseline::blank_scenario("Nơi mới", 2026, 2030),
    ] {
        let e = evaluate(&s);
        let o = overview(&s, &e, Opened::default(), Language::Vi);
        println!("==== {}\n{:#?}", s.name, o.lead);
        for card in [&o.payroll, &o.sourcing] {
            println!(
                "{:?} {} {:?} {:?}",
                card.word,
                card.statement,
                card.mark.as_ref().map(|m| &m.word),
                card.figure
            );
            for f in &card.facts {
                println!("   {}: {}", f.label, f.value);
            }
            println!("   P {:?}", card.chance.as_ref().map(|c| &c.value));
            for r in &card.reasons {
                println!("   - {:?} {} {:?}", r.tone, r.sentence, r.go);
            }
            println!("   {:?}\n {:?}", card.circumstances, card.begin);
        }
        if let Some(c) = &o.payroll_chart {
            println!(
                "{} | {} | {} | {:?} {:?}",
                c.title, c.dots_label, c.fan_label, c.labels, c.dots_heads
            );
            println!("{:?}\n{:?}", c.series.rows, c.outcomes.rows);
        }
        if let Some(c) = &o.sourcing_chart {
            println!(
                "{} | {} | {:?} {:?}",
                c.title, c.label, c.names, c.drawings[0].now
            );
            println!("{:?}", c.series.rows);
            println!("{:?}", c.drawings[0].earlier);
            println!("{:?}", c.drawings[0].then);
        }
        if let Some(r) = &o.record {
            println!("{}", r.heading);
            for b in &r.blocks {
                println!(
                    "  {} {} {} {:?} {:?}",
                    b.name, b.count, b.share, b.printed, b.ways
                );
            }
        }
        println!("{} {:?}", o.helps.heading, o.helps.nothing);
        for h in &o.helps.items {
            println!("  {} [{}] {}", h.sentence, h.aim, h.worth);
        }
        let t = std::time::Instant::now();
        for _ in 0..10 {
            std::hint::black_box(overview(&s, &e, Opened::default(), Language::Vi));
        }
        println!("time {:?}", t.elapsed() / 10);
    }
}
