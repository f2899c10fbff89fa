//! The addresses that are not on the public internet. One table for the rules and for what is asked over the network.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

/// IPv4 ranges with the length of their prefix in bits (IANA's special-purpose registry, and multicast).
const V4: [([u8; 4], u32); 15] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// IPv6 ranges with the length of their prefix in bits.
const V6: [([u16; 8], u32); 12] = [
    ([0, 0, 0, 0, 0, 0, 0, 0], 127),
    ([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 48),
    ([0x100, 0, 0, 0, 0, 0, 0, 0], 64),
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23),
    ([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32),
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20),
    ([0x5f00, 0, 0, 0, 0, 0, 0, 0], 16),
    ([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7),
    ([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10),
    ([0xfec0, 0, 0, 0, 0, 0, 0, 0], 10),
    ([0xff00, 0, 0, 0, 0, 0, 0, 0], 8),
    // IPv4-compatible, long given up.
    ([0, 0, 0, 0, 0, 0, 0, 0], 96),
];

/// Whether an address is one of the public internet. Forms that carry an IPv4 address (mapped, NAT64, 6to4) are
/// judged by it.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match inner(address) {
            Some(inner) => is_public_v4(inner),
            None => !V6.iter().any(|(range, length)| {
                let mask = !(u128::MAX.checked_shr(*length).unwrap_or_default());
                address.to_bits() & mask == Ipv6Addr::from(*range).to_bits()
            }),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    !V4.iter().any(|(range, length)| {
        let mask = !(u32::MAX.checked_shr(*length).unwrap_or_default());
        address.to_bits() & mask == Ipv4Addr::from(*range).to_bits()
    })
}

/// The IPv4 address inside: `::ffff:0:0/96`, `64:ff9b::/96`, `2002::/16`.
fn inner(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let bits = address.to_bits();
    let v4 = |bits: u128| u32::try_from(bits & u128::from(u32::MAX)).ok().map(Ipv4Addr::from_bits);
    if [0xffff, 0x64_ff9b << 64].contains(&(bits >> 32)) {
        v4(bits)
    } else if bits >> 112 == 0x2002 {
        v4(bits >> 80)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_are_not_public_are_known() {
        let private = "0.0.0.0 0.255.255.255 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 \
            127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 \
            192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 \
            239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 \
            ::ffff:169.254.169.254 64:ff9b::10.0.0.1 64:ff9b::127.0.0.1 64:ff9b:1::1 100::1 2001::1 \
            2001:1ff:ffff::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1 2002:c0a8:101::1 3fff::1 3fff:fff::1 \
            5f00::1 fc00::1 fd12:3456::1 fdff::1 fe80::1 febf::1 fec0::1 feff::1 ff02::1 ff0e::1";
        for text in private.split_whitespace() {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn public_addresses_are_let_through() {
        let public = "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 52.94.236.248 100.63.255.255 100.128.0.1 \
            126.255.255.255 128.0.0.1 169.253.0.1 172.15.255.255 172.32.0.1 192.0.1.1 192.167.0.1 \
            198.17.255.255 198.20.0.1 223.255.255.255 2001:200::1 2001:4860:4860::8888 2600::1 2a00::1 \
            ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1 4000::1 fbff::1";
        for text in public.split_whitespace() {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
    }
}
