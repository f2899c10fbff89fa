#!/usr/bin/env bash
# make-certs.sh DIR   A root of our own, a part in between, good certificates and bad ones. OpenSSL 3 alone. Made once.
set -euo pipefail; D=$1
mkdir -p "$D"; cd "$D"; [ -f .ok ] && exit 0
exec 3>&2 2>openssl.log
SAN="DNS:localhost,DNS:auth.lab.test,IP:127.0.0.1,IP:::1"; for i in $(seq 1 40); do SAN+=",IP:127.0.77.$i"; done
cat > ca.cnf <<C
[ca]
default_ca=d
[d]
dir=$D
database=$D/index.txt
new_certs_dir=$D/new
serial=$D/serial
default_md=sha256
policy=p
copy_extensions=none
unique_subject=no
rand_serial=yes
[p]
commonName=supplied
[req]
distinguished_name=dn
[dn]
C
mkdir -p new; : > index.txt
key() { case ${2:-ec} in rsa1024) openssl genrsa -out $1.key 1024;; rsa) openssl genrsa -out $1.key 2048;; *) openssl ecparam -name prime256v1 -genkey -noout -out $1.key;; esac; }
ca() { # name CN issuer(or self) start end [pathlen]
  key $1 rsa; openssl req -new -key $1.key -subj "/CN=$2" -out $1.csr -config ca.cnf
  printf 'basicConstraints=critical,CA:TRUE%s\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n' "${6:-}" > $1.ext
  if [ $3 = self ]; then openssl ca -batch -config ca.cnf -selfsign -keyfile $1.key -in $1.csr -out $1.pem -startdate $4 -enddate $5 -extfile $1.ext -notext
  else openssl ca -batch -config ca.cnf -cert $3.pem -keyfile $3.key -in $1.csr -out $1.pem -startdate $4 -enddate $5 -extfile $1.ext -notext; fi; }
leaf() { # name issuer CN SAN|- start end [keytype] [md] [eku] [extra]
  key $1 ${7:-ec}; openssl req -new -key $1.key -subj "/CN=$3" -out $1.csr -config ca.cnf
  { echo "basicConstraints=CA:FALSE"; echo "keyUsage=critical,digitalSignature,keyEncipherment"; echo "extendedKeyUsage=${9:-serverAuth}"; [ "$4" = - ] || echo "subjectAltName=$4"; } > $1.ext
  openssl ca -batch -config ca.cnf -cert $2.pem -keyfile $2.key -md ${8:-sha256} -in $1.csr -out $1.leaf.pem -startdate $5 -enddate $6 -extfile $1.ext -notext
  cat $1.leaf.pem ${10-$2.pem} > $1.pem; }
d() { date -u -d "$1" +%Y%m%d%H%M%SZ; }
N=$(d '-1 day'); Y=$(d '+1 year'); Y10=$(d '+10 years'); P2=$(d '-2 years'); P1=$(d '-1 day'); FUT=$(d '+30 days')
ca root "Lab Root CA" self $N $Y10; ca inter "Lab Intermediate CA" root $N $Y10 ,pathlen:0
ca badroot "Untrusted Root CA" self $N $Y10; ca oldinter "Expired Intermediate CA" root $P2 $P1 ,pathlen:0
leaf good inter localhost "$SAN" $N $Y; leaf good-rsa inter localhost "$SAN" $N $Y rsa
leaf expired inter localhost "$SAN" $P2 $P1; leaf not-yet inter localhost "$SAN" $FUT $Y
leaf soon inter localhost "$SAN" $N $(d '+5 days')
leaf wrong-host inter wrong.example "DNS:wrong.example,DNS:*.wrong.example" $N $Y
leaf no-san inter localhost - $N $Y
leaf untrusted-root badroot localhost "$SAN" $N $Y
leaf missing-inter inter localhost "$SAN" $N $Y ec sha256 serverAuth /dev/null
leaf expired-inter oldinter localhost "$SAN" $N $Y
leaf sha1 inter localhost "$SAN" $N $Y rsa sha1
leaf rsa1024 inter localhost "$SAN" $N $Y rsa1024
leaf wrong-eku inter localhost "$SAN" $N $Y ec sha256 clientAuth
leaf ten-years inter localhost "$SAN" $N $Y10
key self-signed; openssl req -x509 -new -key self-signed.key -subj /CN=localhost -days 365 -addext "subjectAltName=$SAN" -addext basicConstraints=critical,CA:FALSE -out self-signed.pem -config ca.cnf
key self-signed-ca; openssl req -x509 -new -key self-signed-ca.key -subj /CN=localhost -days 365 -addext "subjectAltName=$SAN" -addext basicConstraints=critical,CA:TRUE -out self-signed-ca.pem -config ca.cnf
cat good.leaf.pem root.pem inter.pem > wrong-order.pem; cp good.key wrong-order.key
cat good.leaf.pem inter.pem root.pem > with-root.pem; cp good.key with-root.key
cp root.pem ca.pem; cp inter.pem lab-intermediate.pem
exec 2>&3; touch .ok; echo "certs in $D, trust $D/ca.pem"
