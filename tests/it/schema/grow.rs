//! Files grown from the schema: at every place something the schema allows there, drawn from a seed.
//!
//! It knows of the schema's language what our schema uses. What the schema cannot say (identities, references, the order of months)
//! is kept by drawing from little: no identity is stated, and what refers to a group or a unit refers to the first.

use serde_json::{Map, Value, json};

/// Numbers drawn from a seed (SplitMix64), so that a failing case can be run again.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ value >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ value >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ value >> 31
    }

    /// One of the numbers below `limit`, which is not zero.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

/// Something the schema allows.
pub fn grow(schema: &Value, root: &Value, random: &mut Random) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        let definition = &root["$defs"][name];
        return match name {
            "id" => json!(1),
            "month" => json!(format!("20{}-{:02}", 22 + random.below(6), 1 + random.below(12))),
            "day" => json!(format!(
                "2024-{:02}-{:02}",
                1 + random.below(12),
                1 + random.below(29)
            )),
            "provenance" => {
                let all = [
                    "entered",
                    "inferred",
                    "assumed",
                    "example",
                    "roster",
                    "quoted IV.1",
                    "quoted ",
                ];
                json!(all[random.below(all.len())])
            }
            "name" => {
                let all = ["", "Đông Hà", "a\"\\/<b>&", "𝕏 khu phố 1"];
                json!(all[random.below(all.len())])
            }
            "moment" => json!("2025-11-25 14:05"),
            "version" => json!("0123456789abcdef"),
            // What a part names must be in the file, and a scenario within a file is tried by itself.
            "part" => json!({ "name": "Phường 1" }),
            "bare" => json!({ "format": 1, "kind": "lo-trinh/scenario" }),
            "time" => grow_time(random),
            "roster" => grow_roster(definition, root, random),
            "payroll" => grow_payroll(definition, root, random),
            _ => grow(definition, root, random),
        };
    }
    if let Some(value) = schema.get("const") {
        return value.clone();
    }
    if let Some(values) = schema["enum"].as_array() {
        return values[random.below(values.len())].clone();
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return grow(&choices[random.below(choices.len())], root, random);
    }
    let number = |name: &str| schema[name].as_i64().unwrap_or_default();
    match schema["type"].as_str() {
        Some("object") => grow_object(schema, root, random),
        Some("array") => {
            let least = number("minItems") as usize;
            let most = (number("maxItems") as usize).min(least.max(2));
            let length = least + random.below(most - least + 1);
            (0..length)
                .map(|_| grow(&schema["items"], root, random))
                .collect()
        }
        Some("integer") => {
            let (least, most) = (number("minimum"), number("maximum"));
            let inside = least + random.below((most - least + 1) as usize) as i64;
            json!([least, most, inside.min(least + 30), inside][random.below(4)])
        }
        Some("number") => {
            let (least, most) = (number("minimum"), number("maximum"));
            let inside = least + random.below((most - least) as usize) as i64;
            let fine: Value =
                serde_json::from_str(&format!("{inside}.{}", 25 * random.below(4))).unwrap_or_default();
            [json!(least), json!(most), fine][random.below(3)].clone()
        }
        Some("boolean") => json!(random.below(2) == 1),
        _ => Value::Null,
    }
}

fn grow_object(schema: &Value, root: &Value, random: &mut Random) -> Value {
    let required: Vec<&str> = names(&schema["required"]);
    let mut grown = Map::new();
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        if required.contains(&name.as_str()) || name != "id" && random.below(5) < 2 {
            grown.insert(name.clone(), grow(schema, root, random));
        }
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let chosen = random.below(choices.len());
        for (at, choice) in choices.iter().enumerate() {
            for name in names(&choice["required"]) {
                grown.remove(name);
                if at == chosen {
                    let schema = &schema["properties"][name]["anyOf"][0];
                    grown.insert(name.to_owned(), grow(schema, root, random));
                }
            }
        }
    }
    let mut grown = Value::Object(grown);
    let conditions = schema["allOf"].as_array().into_iter().flatten().chain([schema]);
    for condition in conditions.filter(|condition| !condition["if"].is_null()) {
        if jsonschema::is_valid(&condition["if"], &grown) {
            for (name, schema) in condition["then"]["properties"].as_object().into_iter().flatten() {
                grown[name] = grow(schema, root, random);
            }
        }
    }
    grown
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// Months in their order.
fn grow_time(random: &mut Random) -> Value {
    let year = 2010 + random.below(20);
    json!({
        "start": format!("{year}-01"),
        "as_of": format!("{year}-{:02}", 1 + random.below(12)),
        "end": format!("{}-12", year + random.below(10)),
    })
}

/// A roster without people, since what a cell may hold depends on its column.
fn grow_roster(schema: &Value, root: &Value, random: &mut Random) -> Value {
    let mut roster = grow_object(schema, root, random);
    roster["columns"] = json!(["birth", "code", "average", "unit", "sex"]);
    roster["people"] = [json!([]), json!(null)][random.below(2)].clone();
    roster
}

/// A payroll side with a group and a unit to refer to.
fn grow_payroll(schema: &Value, root: &Value, random: &mut Random) -> Value {
    let mut payroll = grow_object(schema, root, random);
    payroll["groups"] = json!([grow(&root["$defs"]["group"], root, random)]);
    payroll["units"] = json!([grow(&root["$defs"]["unit"], root, random)]);
    if let Some(blocks) = payroll["blocks"].as_array_mut() {
        blocks.truncate(1);
    }
    payroll
}
