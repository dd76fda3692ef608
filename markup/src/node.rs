//! What may stand in markup, and what becomes of it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, LitBool, LitInt, LitStr, Pat, Result, Token, braced, token};

use crate::element::{Element, Use};

/// Nodes side by side.
pub struct Nodes(pub Vec<Node>);

/// One thing that stands in markup.
pub enum Node {
    /// An element of the page.
    Element(Box<Element>),
    /// A part of the screen.
    Part(Box<Use>),
    /// Nodes without an element around them.
    Fragment(Nodes),
    /// A text that is known beforehand.
    Text(LitStr),
    /// A value that is shown.
    Value(TokenStream),
    /// Values that are shown one after another.
    Values(TokenStream),
    /// Nodes that are there only if something holds.
    If(Vec<(Expr, Nodes)>, Option<Nodes>),
    /// Nodes for each of something.
    For(Box<Pat>, Box<Expr>, Nodes),
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut nodes = Vec::new();
        while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![<]) {
            return Self::tag(input);
        }
        if input.peek(token::Brace) {
            return Self::braces(input);
        }
        if input.peek(Token![if]) {
            return Self::condition(input);
        }
        if input.peek(Token![for]) {
            return Self::repetition(input);
        }
        if input.peek(LitInt) || input.peek(LitBool) {
            let literal: syn::Lit = input.parse()?;
            return Ok(Self::Value(literal.into_token_stream()));
        }
        if input.peek(LitStr) {
            return input.parse().map(Self::Text);
        }
        // A value alone needs no braces: `html! { name }`.
        input.parse().map(Self::Value)
    }
}

impl Node {
    fn tag(input: ParseStream<'_>) -> Result<Self> {
        if input.peek2(Token![>]) {
            input.parse::<Token![<]>()?;
            input.parse::<Token![>]>()?;
            let nodes = input.parse()?;
            input.parse::<Token![<]>()?;
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(Self::Fragment(nodes));
        }
        let ahead = input.fork();
        ahead.parse::<Token![<]>()?;
        let name = ahead.call(Ident::parse_any)?.to_string();
        let is_part = name.starts_with(|letter: char| letter.is_ascii_uppercase()) || ahead.peek(Token![::]);
        if is_part {
            Ok(Self::Part(Box::new(input.parse()?)))
        } else {
            Ok(Self::Element(Box::new(input.parse()?)))
        }
    }

    fn braces(input: ParseStream<'_>) -> Result<Self> {
        let content;
        braced!(content in input);
        let is_repeated = content.peek(Token![for]) && {
            let ahead = content.fork();
            ahead.parse::<syn::ExprForLoop>().is_err()
        };
        if is_repeated {
            content.parse::<Token![for]>()?;
            return content.parse().map(Self::Values);
        }
        if content.peek(LitStr) && content.peek2(syn::parse::End) {
            return content.parse().map(Self::Text);
        }
        content.parse().map(Self::Value)
    }

    fn condition(input: ParseStream<'_>) -> Result<Self> {
        let mut branches = Vec::new();
        loop {
            input.parse::<Token![if]>()?;
            let condition = input.call(Expr::parse_without_eager_brace)?;
            branches.push((condition, Nodes::in_braces(input)?));
            if !input.peek(Token![else]) {
                return Ok(Self::If(branches, None));
            }
            input.parse::<Token![else]>()?;
            if !input.peek(Token![if]) {
                return Ok(Self::If(branches, Some(Nodes::in_braces(input)?)));
            }
        }
    }

    fn repetition(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![for]>()?;
        let pattern = input.call(Pat::parse_multi_with_leading_vert)?;
        input.parse::<Token![in]>()?;
        let values = input.call(Expr::parse_without_eager_brace)?;
        Ok(Self::For(
            Box::new(pattern),
            Box::new(values),
            Nodes::in_braces(input)?,
        ))
    }

    /// Whether it is always one node, so that a list around it would say nothing.
    fn is_single(&self) -> bool {
        !matches!(self, Self::Values(_) | Self::For(..) | Self::Fragment(_))
    }

    /// Statements that add this node to the list in `place`.
    pub fn add_to(&self, place: &TokenStream) -> TokenStream {
        match self {
            Self::Text(text) => quote! { ::lo_trinh::ui::markup::add_text(#place, #text); },
            Self::Value(value) => {
                let value = value_of(value);
                quote! { ::lo_trinh::ui::markup::Shown::add_to(#value, #place); }
            }
            Self::Values(values) => quote! {
                for __value in ::std::iter::IntoIterator::into_iter({ #values }) {
                    ::lo_trinh::ui::markup::Shown::add_to(__value, #place);
                }
            },
            Self::For(pattern, values, body) => {
                let body = body.add_to(place);
                quote! { for #pattern in #values { #body } }
            }
            _ => {
                let made = self.made();
                quote! { ::lo_trinh::ui::markup::add(#place, #made); }
            }
        }
    }

    /// An expression that is this node.
    fn made(&self) -> TokenStream {
        match self {
            Self::Element(element) => element.made(),
            Self::Part(part) => part.made(),
            Self::Fragment(nodes) => nodes.listed(),
            Self::Text(text) => quote! { ::lo_trinh::ui::markup::text(#text) },
            Self::Value(value) => {
                let value = value_of(value);
                quote! { ::lo_trinh::ui::markup::Shown::node(#value) }
            }
            Self::If(branches, otherwise) => {
                let branches = branches.iter().map(|(condition, nodes)| {
                    let nodes = nodes.root();
                    quote! { if #condition { #nodes } else }
                });
                let otherwise = match otherwise {
                    Some(nodes) => nodes.root(),
                    None => quote! { ::lo_trinh::ui::markup::nothing() },
                };
                quote! { { #( #branches )* { #otherwise } } }
            }
            Self::Values(_) | Self::For(..) => {
                let add = self.add_to(&quote! { &mut __list });
                quote! { {
                    let mut __list = ::std::vec::Vec::new();
                    #add
                    ::lo_trinh::ui::markup::list(__list)
                } }
            }
        }
    }
}

/// A braced value: an expression as it stands, or a block where statements stand.
fn value_of(tokens: &TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => tokens.clone(),
        _ => quote! { { #tokens } },
    }
}

impl Nodes {
    fn in_braces(input: ParseStream<'_>) -> Result<Self> {
        let content;
        braced!(content in input);
        content.parse()
    }

    /// Whether this is always exactly one node.
    pub fn only(&self) -> Option<TokenStream> {
        match &self.0[..] {
            [node] if node.is_single() => Some(node.made()),
            _ => None,
        }
    }

    /// Statements that add all nodes to the list in `place`.
    pub fn add_to(&self, place: &TokenStream) -> TokenStream {
        self.0.iter().map(|node| node.add_to(place)).collect()
    }

    /// An expression that is these nodes as one: the node itself where it is only one.
    pub fn root(&self) -> TokenStream {
        match (&self.0[..], self.only()) {
            ([], _) => quote! { ::lo_trinh::ui::markup::nothing() },
            (_, Some(made)) => made,
            ([Node::Fragment(nodes)], _) => nodes.listed(),
            _ => self.listed(),
        }
    }

    /// An expression that is a list of these nodes.
    fn listed(&self) -> TokenStream {
        let length = self.0.len();
        let add = self.add_to(&quote! { &mut __list });
        quote! { {
            let mut __list = ::lo_trinh::ui::markup::listed(#length);
            #add
            ::lo_trinh::ui::markup::list(__list)
        } }
    }
}
